# The hotline: built here, run as nobody in particular.
FROM debian:sid-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends openjdk-25-jdk-headless maven && rm -rf /var/lib/apt/lists/*
ENV JAVA_HOME=/usr/lib/jvm/default-hotline
RUN ln -s /usr/lib/jvm/java-25-openjdk-* "$JAVA_HOME"
WORKDIR /build
COPY pom.xml ./
COPY src src
COPY prompts prompts
RUN mvn -B -ntp -Dmaven.test.skip=true package

FROM debian:sid-slim
RUN apt-get update && apt-get install -y --no-install-recommends openjdk-25-jre-headless ca-certificates curl \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --system --gid 500 hotline && useradd --system --uid 500 --gid hotline --home-dir /opt/hotline hotline
WORKDIR /opt/hotline
COPY --from=build /build/target/hotline.jar hotline.jar
COPY prompts prompts
USER hotline
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
            "-jar", "hotline.jar"]
CMD ["serve"]
