package fr.aiguilleur.simulator;

import fr.aiguilleur.network.PhoneNetwork;
import fr.aiguilleur.network.Picture;
import fr.aiguilleur.network.Text;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The pictures of messages: their list, and each behind the account's password and one redirect. */
@RestController
@Simulated
class MediaApi {

    private static final String OF_A_MESSAGE = "/simulator/2010-04-01/Accounts/{account}/Messages/{message}/Media";
    private static final int PAGE = 50;

    private final SimulatedAccount account;
    private final PhoneNetwork network;

    MediaApi(SimulatedAccount account, PhoneNetwork network) {
        this.account = account;
        this.network = network;
    }

    @GetMapping(OF_A_MESSAGE + ".json")
    Map<String, @Nullable Object> list(
            @PathVariable("account") String sid,
            @PathVariable("message") String message,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        account.authenticate(sid, authorization);
        Text text = text(message);
        String uri = MessageJson.messages(sid) + "/" + message + "/Media.json?PageSize=" + PAGE + "&Page=0";
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "media_list",
                text.pictures().stream()
                        .map(picture -> MessageJson.of(picture, text, sid))
                        .toList());
        json.put("first_page_uri", uri);
        json.put("next_page_uri", null);
        json.put("previous_page_uri", null);
        json.put("page", 0);
        json.put("page_size", PAGE);
        json.put("start", 0);
        json.put("end", Math.max(0, text.pictures().size() - 1));
        json.put("uri", uri);
        return json;
    }

    @GetMapping(OF_A_MESSAGE + "/{media}.json")
    Map<String, @Nullable Object> describe(
            @PathVariable("account") String sid,
            @PathVariable("message") String message,
            @PathVariable("media") String media,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        account.authenticate(sid, authorization);
        Text text = text(message);
        return MessageJson.of(picture(text, media), text, sid);
    }

    @DeleteMapping(OF_A_MESSAGE + "/{media}.json")
    ResponseEntity<Void> delete(
            @PathVariable("account") String sid,
            @PathVariable("message") String message,
            @PathVariable("media") String media,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        account.authenticate(sid, authorization);
        picture(text(message), media);
        network.removePicture(message, media);
        return ResponseEntity.noContent().build();
    }

    /** Where the picture really lies; whoever follows needs no password there, and must not send it. */
    @GetMapping(OF_A_MESSAGE + "/{media}")
    ResponseEntity<Void> find(
            @PathVariable("account") String sid,
            @PathVariable("message") String message,
            @PathVariable("media") String media,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        account.authenticate(sid, authorization);
        picture(text(message), media);
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(URI.create(account.simulator() + "/stored/" + message + "/" + media))
                .build();
    }

    @GetMapping("/simulator/stored/{message}/{media}")
    ResponseEntity<byte[]> bytes(
            @PathVariable("message") String message,
            @PathVariable("media") String media,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
        if (authorization != null) {
            throw new Refusal(400, 20001, "Only one auth mechanism allowed");
        }
        Picture picture = picture(text(message), media);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .body(picture.bytes());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(Refusal refusal) {
        return refusal.answer();
    }

    private Text text(String message) {
        return network.find(message).orElseThrow(Refusal::notFound);
    }

    private static Picture picture(Text text, String media) {
        return text.pictures().stream()
                .filter(one -> one.sid().equals(media))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
