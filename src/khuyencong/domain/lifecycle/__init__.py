"""The life of a project as dated tables: states, transitions, who, papers, guards."""
