"""Energy audits: systems, findings, measures with what they save and cost."""
