@NullMarked
package org.parley.text;

import org.jspecify.annotations.NullMarked;
