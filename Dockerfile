# The hub as an image: built from source, JRE only, not root. Data lives in the volume /var/lib/brygga.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml ./
COPY fhir-profiles fhir-profiles
COPY hub hub
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -pl hub/app -am -DskipTests package \
 && java -Djarmode=tools -jar hub/app/target/brygga-app-*-exec.jar extract --destination /extracted \
 && mv /extracted/brygga-app-*-exec.jar /extracted/brygga.jar

FROM eclipse-temurin:17-jre AS run
RUN groupadd --gid 10001 brygga \
 && useradd --uid 10001 --gid 10001 --home-dir /var/lib/brygga --create-home --shell /usr/sbin/nologin brygga
WORKDIR /opt/brygga
COPY --from=build /extracted app
COPY LICENSE ./
COPY config config
COPY routes routes
COPY connectors connectors
COPY docker/healthcheck.sh docker/healthcheck.sh

# Class-data archive: one start in an empty home, ended when everything is loaded. Lambdas stay out of it: Java 17 can fail while
# it writes them. Without an archive starts are only slower, so that it cannot be made does not fail the image.
FROM run AS archive
RUN mkdir /archive \
 && (java -XX:ArchiveClassesAtExit=/archive/brygga.jsa -XX:ErrorFile=/tmp/archive-error.log \
      -Djdk.internal.lambda.disableEagerInitialization=true -XX:+UseParallelGC -Djdk.serialFilter='!*' \
      -Dspring.context.exit=onRefresh -jar app/brygga.jar run --home /tmp/archive-home || true) >/tmp/archive.log 2>&1 \
 && (test -s /archive/brygga.jsa || { tail -n 20 /tmp/archive.log; rm -f /archive/brygga.jsa; })

FROM run
COPY --from=archive /archive archive
USER 10001
VOLUME /var/lib/brygga
EXPOSE 8080 8081 2575
# Many threads with a memory arena each would hold on to memory that nobody uses (glibc).
ENV MALLOC_ARENA_MAX=2
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["/opt/brygga/docker/healthcheck.sh"]
# Nothing here reads serialised Java objects: refuse all of them. A missing archive is passed over.
ENTRYPOINT ["java", "-XX:SharedArchiveFile=/opt/brygga/archive/brygga.jsa", "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off", \
  "-Xms128m", "-Xmx320m", "-XX:MaxNewSize=72m", "-XX:MetaspaceSize=192m", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError", "-Djdk.serialFilter=!*", "-Dfile.encoding=UTF-8", \
  "-jar", "app/brygga.jar"]
CMD ["run", "--home", "/var/lib/brygga"]
