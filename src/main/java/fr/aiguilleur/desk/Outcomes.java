package fr.aiguilleur.desk;

import fr.aiguilleur.referral.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What became of a relay's referrals, in one sentence. */
final class Outcomes {

    private static final Set<Status> WAITING = Set.of(Status.CREATED, Status.SENT, Status.SEEN);
    private static final Set<Status> AGREED = Set.of(Status.ACCEPTED, Status.APPOINTMENT);
    private static final Set<Status> WENT = Set.of(Status.HONOURED);
    private static final Set<Status> FAILED = Set.of(Status.REFUSED, Status.EXPIRED);

    private Outcomes() {}

    /** "12 orientations : 5 personnes y sont allées, 3 attendent une réponse…"; empty when there is none. */
    static String inFrench(List<ReferralView> all) {
        if (all.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        add(parts, count(all, WENT), "personne y est allée", "personnes y sont allées");
        add(parts, count(all, AGREED), "a un accord ou un rendez-vous", "ont un accord ou un rendez-vous");
        add(parts, count(all, WAITING), "attend une réponse", "attendent une réponse");
        add(parts, count(all, FAILED), "est restée sans suite", "sont restées sans suite");
        String total = all.size() == 1 ? "1 orientation : " : all.size() + " orientations : ";
        return total + String.join(", ", parts) + ".";
    }

    private static long count(List<ReferralView> all, Set<Status> statuses) {
        return all.stream()
                .filter(view -> statuses.contains(view.referral().status()))
                .count();
    }

    private static void add(List<String> parts, long count, String one, String several) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : several));
        }
    }
}
