package fr.aiguilleur.referral;

import fr.aiguilleur.directory.Directory;
import java.util.List;
import org.springframework.stereotype.Service;

/** STUB */
@Service
public class Referrals {
    private final Directory directory;

    Referrals(Directory directory) {
        this.directory = directory;
    }

    public List<Proposal> best(Situation situation, int limit) {
        return directory.all().stream().limit(limit).map(p -> new Proposal(p, null, null, null, true, List.of("gratuit"))).toList();
    }
}
