import "./theme_choice.js";
import "./pull_down.js";
import "./dismiss.js";
import "./toast.js";
import "./shortcuts.js";
import "./tour.js";
import "./pick_rows.js";
import "./print.js";
