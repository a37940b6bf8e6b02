# syntax=docker/dockerfile:1
FROM eclipse-temurin:17.0.17_10-jdk-noble AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/m2 ./mvnw -B -q -Dmaven.repo.local=/m2 -DskipTests package

FROM eclipse-temurin:17.0.17_10-jre-noble
LABEL org.opencontainers.image.title="Parley" \
      org.opencontainers.image.description="The record of a peace negotiation, as a REST API" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --system --uid 1001 --no-create-home parley \
 && mkdir -p /parley/data \
 && chown parley /parley/data
# The libraries in layers of their own: they change less often than the code.
COPY --from=build /build/target/quarkus-app/lib /app/lib
COPY --from=build /build/target/quarkus-app/quarkus /app/quarkus
COPY --from=build /build/target/quarkus-app/app /app/app
COPY --from=build /build/target/quarkus-app/quarkus-run.jar /app/quarkus-run.jar
USER 1001
WORKDIR /parley
VOLUME /parley/data
EXPOSE 8080 9000
# The base has neither curl nor wget for certain; bash can speak to a port.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9000 && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-Xmx256m", "-jar", "/app/quarkus-run.jar"]
