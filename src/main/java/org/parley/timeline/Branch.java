package org.parley.timeline;

/**
 * What a branch of a query reads.
 *
 * @param id the column of the revision's id
 * @param from the table, called {@code p}, and what leads to it
 * @param where what its rows must fulfil
 */
record Branch(String id, String from, String where) {}
