/** The document of the API as a file: what git holds, and what a linter says. */
@NullMarked
package org.parley.openapi;

import org.jspecify.annotations.NullMarked;
