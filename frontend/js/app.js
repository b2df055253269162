import "./theme_choice.js";
import "./pull_down.js";
import "./dismiss.js";
import "./pick_rows.js";
