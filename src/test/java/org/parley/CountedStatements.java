package org.parley;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts every SQL statement down to the HTTP request that sent it. */
public final class CountedStatements {
    private CountedStatements() {}

    /** The statements of one request. */
    @RequestScoped
    static class OfRequest {
        final List<String> texts = new CopyOnWriteArrayList<>();

        void add(String sql) {
            texts.add(sql);
        }

        List<String> all() {
            return List.copyOf(texts);
        }
    }

    /** Listens to Hibernate. */
    @ApplicationScoped
    @PersistenceUnitExtension
    static class Inspector implements StatementInspector {
        private static final long serialVersionUID = 1L;

        @Override
        public String inspect(String sql) {
            ManagedContext request = Arc.container().requestContext();
            if (request.isActive()) {
                Arc.container().instance(OfRequest.class).get().add(sql);
            }
            return sql;
        }
    }

    /** Tells the test which statements are those of its answer. */
    static class Header {
        /** After the one that puts a problem in the place of an answer, with headers of its own. */
        private static final int LAST = 0;

        private final OfRequest statements;

        Header(OfRequest statements) {
            this.statements = statements;
        }

        @ServerResponseFilter(priority = LAST)
        void tell(ContainerResponseContext response) {
            String id = UUID.randomUUID().toString();
            SqlStatements.keep(id, statements.all());
            response.getHeaders().putSingle(SqlStatements.HEADER, id);
        }
    }
}
