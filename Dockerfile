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

# Class-data archive: one start in an empty home, ended when everything is loaded.
FROM run AS archive
RUN java -XX:ArchiveClassesAtExit=/tmp/brygga.jsa -Dspring.context.exit=onRefresh \
      -jar app/brygga.jar run --home /tmp/archive \
 && test -s /tmp/brygga.jsa

FROM run
COPY --from=archive /tmp/brygga.jsa app/brygga.jsa
USER 10001
VOLUME /var/lib/brygga
EXPOSE 8080 8081 2575
# Inside the container every address is the container's own; what is reachable from outside is decided by published ports.
ENV SERVER_ADDRESS=0.0.0.0 MANAGEMENT_SERVER_ADDRESS=0.0.0.0 MELLANLAND_EHR_HOST=0.0.0.0 BRYGGA_INTAKE_PLAINNETWORK=true
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["/opt/brygga/docker/healthcheck.sh"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=/opt/brygga/app/brygga.jsa", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "app/brygga.jar"]
CMD ["run", "--home", "/var/lib/brygga"]
