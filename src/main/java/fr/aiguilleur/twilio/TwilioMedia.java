package fr.aiguilleur.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.message.Media;
import fr.aiguilleur.attachment.MediaHost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Files as Twilio keeps them: listed by its API, and fetched from there and nowhere else. */
@Component
class TwilioMedia implements MediaHost {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final TwilioAccount account;
    private final TwilioRestClient client;
    private final FileFetch files;

    @Autowired
    TwilioMedia(TwilioAccount account) {
        this(account, new OnePost(account::apiUrl, CONNECT, Duration.ofSeconds(8)), Duration.ofSeconds(20));
    }

    TwilioMedia(TwilioAccount account, HttpClient http, Duration patience) {
        this.account = account;
        this.client = new TwilioRestClient.Builder(account.sid(), account.token())
                .accountSid(account.sid())
                .httpClient(http)
                .build();
        this.files = new FileFetch(account, CONNECT, patience);
    }

    @Override
    public Fetched fetch(String url) {
        return files.fetch(url);
    }

    @Override
    public List<fr.aiguilleur.attachment.Media> of(String sid) {
        List<fr.aiguilleur.attachment.Media> all = new ArrayList<>();
        Media.reader(sid).read(client).forEach(file -> all.add(listed(file)));
        return all;
    }

    private fr.aiguilleur.attachment.Media listed(Media file) {
        return new fr.aiguilleur.attachment.Media(
                account.apiUrl() + file.getUri().replaceFirst("\\.json$", ""), file.getContentType());
    }
}
