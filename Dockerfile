# Builds the application and keeps only what runs.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src ./src
COPY knowledge ./knowledge
# -Ponnx packs the runtime for a model of embeddings in a folder.
ARG OPTIONS=
RUN mvn --batch-mode --no-transfer-progress -DskipTests ${OPTIONS} package

FROM eclipse-temurin:25-jre
RUN useradd --system --home /app aiguilleur
WORKDIR /app
COPY --from=build /build/target/aiguilleur-*.jar aiguilleur.jar
COPY knowledge ./knowledge
USER aiguilleur
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "aiguilleur.jar"]
