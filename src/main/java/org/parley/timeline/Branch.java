package org.parley.timeline;

/**
 * What a branch of a query reads.
 *
 * @param id the column of the revision's id
 * @param rows a table, called {@code p}, and what its rows must fulfil
 */
record Branch(String id, String rows) {}
