package fr.aiguilleur.benchmark;

/** A need that is understood already: what remains is to choose the places. */
public record Wanted(String service, double latitude, double longitude, boolean onlyFree, boolean onSaturday) {

    static Wanted of(String text) {
        String[] cells = text.split(";", 5);
        return new Wanted(
                cells[4],
                Double.parseDouble(cells[0]),
                Double.parseDouble(cells[1]),
                Boolean.parseBoolean(cells[2]),
                Boolean.parseBoolean(cells[3]));
    }

    String text() {
        return latitude + ";" + longitude + ";" + onlyFree + ";" + onSaturday + ";" + service;
    }
}
