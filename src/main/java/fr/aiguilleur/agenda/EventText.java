package fr.aiguilleur.agenda;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;

/** The properties of one VEVENT as written; what its alarms say is left out. */
record EventText(List<Property> properties) {

    /** One line: its name, its parameters, its value before any escape is undone. */
    record Property(String name, Map<String, String> parameters, String raw) {

        /** The value as people read it. */
        String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == '\\' && i + 1 < raw.length()) {
                    char escaped = raw.charAt(++i);
                    text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
                } else {
                    text.append(c);
                }
            }
            return text.toString().strip();
        }

        String parameter(String key) {
            return parameters.getOrDefault(key, "").replace("\"", "");
        }
    }

    /** Reads the lines from BEGIN:VEVENT to END:VEVENT. */
    static EventText read(List<String> lines) throws IOException, ParserException {
        String text = "BEGIN:VCALENDAR\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n";
        Collected collected = new Collected();
        new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(text), text.length(), true), collected);
        return new EventText(List.copyOf(collected.properties));
    }

    Optional<Property> first(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    List<Property> all(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .toList();
    }

    String text(String name) {
        return first(name).map(Property::text).orElse("");
    }

    /** Told by the library's grammar, token by token, so that no value is interpreted on the way. */
    private static final class Collected implements ContentHandler {

        private final List<Property> properties = new ArrayList<>();
        private int depth;
        private String name = "";
        private Map<String, String> parameters = Map.of();

        @Override
        public void startCalendar() {}

        @Override
        public void endCalendar() {}

        @Override
        public void startComponent(String component) {
            depth++;
        }

        @Override
        public void endComponent(String component) {
            depth--;
        }

        @Override
        public void startProperty(String property) {
            name = property.toUpperCase(Locale.ROOT);
            parameters = new LinkedHashMap<>();
        }

        @Override
        public void parameter(String parameter, String value) {
            parameters.put(parameter.toUpperCase(Locale.ROOT), value);
        }

        @Override
        public void propertyValue(String value) {
            if (depth == 1) {
                properties.add(new Property(name, parameters, value));
            }
        }

        @Override
        public void endProperty(String property) {}
    }
}
