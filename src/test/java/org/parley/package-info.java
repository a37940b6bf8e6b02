/** What the tests share: the two databases, the count of SQL statements, answers held against the OpenAPI document. */
@NullMarked
package org.parley;

import org.jspecify.annotations.NullMarked;
