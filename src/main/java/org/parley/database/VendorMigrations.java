package org.parley.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;

/** Hides each database's own migrations ({@code db/pg}, {@code db/h2}) from Flyway on the other; all others suit both. */
@Singleton
public class VendorMigrations implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        String others = Databases.onH2() ? "db/pg/" : "db/h2/";
        ResourceProvider all = configuration.getResourceProvider();
        configuration.resourceProvider(new ResourceProvider() {
            @Override
            public LoadableResource getResource(String name) {
                return all.getResource(name);
            }

            @Override
            public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
                return all.getResources(prefix, suffixes).stream()
                        .filter(resource -> !resource.getAbsolutePath().contains(others))
                        .toList();
            }
        });
    }
}
