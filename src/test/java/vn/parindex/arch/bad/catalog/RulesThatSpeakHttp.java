package vn.parindex.arch.bad.catalog;

import jakarta.ws.rs.core.Response;

/** A rule that answers requests. */
public record RulesThatSpeakHttp(Response answer) {}
