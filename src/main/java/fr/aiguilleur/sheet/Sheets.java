package fr.aiguilleur.sheet;

import fr.aiguilleur.referral.Referral;
import org.springframework.stereotype.Service;

/** What people take away on paper, as PDF in A4 that screen readers can read. */
@Service
public class Sheets {

    /** For the person: where, when, how to get there, what to bring, in large type. */
    public byte[] wayTo(Referral referral) {
        throw new UnsupportedOperationException();
    }

    /** "Fiche de prescription": for a place that asks for one. */
    public byte[] form(Referral referral, String relayName) {
        throw new UnsupportedOperationException();
    }

    /** A poster with our number and a code to scan, under the name of the place that hangs it up. */
    public byte[] poster(String placeName) {
        throw new UnsupportedOperationException();
    }

    /** Ten small cards a page, to cut out and give away. */
    public byte[] cards(String placeName) {
        throw new UnsupportedOperationException();
    }
}
