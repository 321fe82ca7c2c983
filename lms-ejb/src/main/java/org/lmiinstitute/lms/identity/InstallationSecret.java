package org.lmiinstitute.lms.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.identity.internal.InstallationRepository;

/**
 * Secrets that must come out the same again, such as the one inside a package that is made a second time: they follow from a random
 * secret of this installation, which never leaves the database.
 */
@ApplicationScoped
public class InstallationSecret {

    private static final String NAME = "secret";
    private static final String ALGORITHM = "HmacSHA256";

    private InstallationRepository installation;
    private Ids ids;

    protected InstallationSecret() {}

    @Inject
    public InstallationSecret(InstallationRepository installation, Ids ids) {
        this.installation = installation;
        this.ids = ids;
    }

    /**
     * The secret of a purpose: HMAC-SHA256 as 43 characters of base64url.
     *
     * @param purpose says what it is for, and for which one
     */
    public String derive(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(own().getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            byte[] derived = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private String own() {
        return installation.keepFirst(NAME, ids.newSecret());
    }
}
