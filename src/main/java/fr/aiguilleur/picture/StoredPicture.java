package fr.aiguilleur.picture;

import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A picture as it is kept: drawn anew by us, so that nothing of the file that came is left. */
public record StoredPicture(UUID id, String type, byte[] bytes) {

    /** How it leaves: as what it is, never guessed to be something else, and not to run even when opened alone. */
    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", fileName().toString())
                .body(bytes);
    }

    private ContentDisposition fileName() {
        return ContentDisposition.inline().filename("photo-" + id + ".jpg").build();
    }
}
