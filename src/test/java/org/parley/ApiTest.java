package org.parley;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the running application. The build runs it on H2 and again on a real PostgreSQL; all of them share one application and
 * one database, so a test makes what it changes. Every answer that REST Assured reads is held against the OpenAPI document.
 */
@QuarkusTest
@Tag("database")
@WithTestResource(TestDatabase.class)
@ExtendWith(CheckedAnswers.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ApiTest {}
