package org.parley.record;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On resources that answer from the record and from nothing else: the same address has the same answer until something is recorded,
 * reference data changes or time makes something due. A reader who has that answer already is told so (304) before it is made.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OfTheRecord {}
