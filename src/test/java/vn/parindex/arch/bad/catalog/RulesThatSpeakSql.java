package vn.parindex.arch.bad.catalog;

import jakarta.persistence.EntityManager;

/** A rule that asks the database. */
public record RulesThatSpeakSql(EntityManager entities) {}
