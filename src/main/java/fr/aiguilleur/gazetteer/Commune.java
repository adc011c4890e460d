package fr.aiguilleur.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A French commune with its INSEE code, postcodes, group of communes (EPCI) and centre. */
public record Commune(
        String insee,
        String name,
        List<String> postcodes,
        int population,
        String epci,
        @Nullable Point centre) {}
