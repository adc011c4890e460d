package fr.aiguilleur.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Appelez le 06 39 98 12 34                     | PHONE +33639981234
            Appelez le +33 6 39 98 12 34                  | PHONE +33639981234
            Appelez le 06.39.98.12.34.                    | PHONE +33639981234
            la Caf au 32 30                               | PHONE 3230
            le 3919 jour et nuit                          | PHONE 3919, HOURS 0-1440
            le 116 006 aide                               | PHONE 116006
            gratuit au 0 800 123 456                      | PHONE +33800123456
            Tapez https://www.Caf.fr/                     | LINK caf.fr
            Tapez caf point fr                            | LINK caf.fr
            Tapez caf[.]fr                                | LINK caf.fr
            sur caf.fr, puis                              | LINK caf.fr
            Écrivez à Aide@exemple.fr.                    | MAIL aide@exemple.fr
            au 12 bis, rue des Lilas                      | STREET 12bis rue lilas
            12 av. du Général Leclerc, 91300 Massy        | STREET 12 avenue general leclerc, POSTCODE 91300
            rue du 8 mai 1945                             | STREET rue 8 mai 1945
            12,50 €                                       | AMOUNT 12.5
            12 € 50                                       | AMOUNT 12.5
            douze euros                                   | AMOUNT 12
            1 200 euros                                   | AMOUNT 1200
            20 %                                          | PERCENT 20
            1,5 km                                        | DISTANCE 1500
            800 m                                         | DISTANCE 800
            deux semaines                                 | LENGTH 2 semaine
            le 12 mars 2027                               | DATE 2027-03-12
            le 12/03/2027                                 | DATE 2027-03-12
            le 1er août                                   | DATE -08-01
            en mars 2027                                  | MONTH 2027-03
            de 9h à 12h30                                 | HOURS 540-750
            9:30-12:00                                    | HOURS 570-720
            de neuf heures à midi                         | HOURS 540-720
            9 h 30                                        | HOUR 570
            9 heures et demie                             | HOUR 570
            du lundi au vendredi                          | DAYS 12345
            le mardi et le jeudi                          | DAYS 2, DAYS 4
            tous les jours                                | DAYS 1234567
            demain                                        | SOON demain
            les 13 premiers chiffres                      | NUMBER 13
            six chiffres                                  | NUMBER 6
            quatre-vingt-dix fois                         | NUMBER 90
            le troisième bouton                           | NUMBER 3
            le formulaire S3704                           | CODE s3704
            un téléphone neuf, les deux                   | ''
            """)
    void readsAFactToOneValueHoweverItIsWritten(String text, String facts) {
        assertThat(Fact.in(text).stream()
                        .map(fact -> fact.kind() + " " + fact.value())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(facts);
    }

    @Test
    void namesStandInCapitalsInTheMiddleOfASentenceOrAreKindsOfPlaces() {
        assertThat(
                        Names.in(
                                        "Allez à la Maison des Lilas de Massy ou en mairie. Bonne route. La CAF aussi.",
                                        List.of())
                                .stream()
                                .map(Fact::value)
                                .toList())
                .isEqualTo(List.of("maison lilas massy", "caf", "mairie"));
    }
}
