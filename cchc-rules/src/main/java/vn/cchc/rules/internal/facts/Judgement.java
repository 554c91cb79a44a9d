package vn.cchc.rules.internal.facts;

import vn.cchc.model.Severity;

/** A discrepancy and how much it weighs. */
public record Judgement(Discrepancy discrepancy, Severity severity) {}
