package org.parley.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a text inside details stands for, so that a draft is checked without anyone knowing its kind.
 * On a list it speaks of every element, on a list of {@link Rival} of every value.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface TextOf {

    TextKind value();
}
