package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lmiinstitute.lms.common.Sha256;

/**
 * Style sheets, fonts and scripts under addresses that never change their content: {@code /assets/<hash of all>/<name>}. One hash for
 * all of them keeps relative addresses inside style sheets right.
 */
@Named("assets")
@ApplicationScoped
public class Assets {
    /** Fonts, tokens and every style sheet of {@code assets/theme/} in the order of their names, as one file. */
    public static final String THEME = "player/theme.css";

    private static final int HASH_LENGTH = 12;

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();
    private ServletContext context;
    private String hash;

    protected Assets() {}

    @Inject
    public Assets(ServletContext context) {
        this.context = context;
        load();
    }

    private void load() {
        try {
            load(AssetFolders.read(context, Assets.class.getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException("assets cannot be read", e);
        }
    }

    private void load(Map<String, byte[]> files) {
        MessageDigest digest = Sha256.newDigest();
        files.put(THEME, theme(files));
        files.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            assets.put(name, Asset.of(name, bytes));
        });
        hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
    }

    private static byte[] theme(Map<String, byte[]> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(files.get("player/fonts.css"));
        all.writeBytes(files.get("player/tokens.css"));
        files.forEach((name, bytes) -> {
            if (name.startsWith("theme/")) {
                all.writeBytes(bytes);
            }
        });
        return all.toByteArray();
    }

    /** The address of an asset: {@code #{assets.url('player/theme.css')}}. */
    public String url(String name) {
        return "/assets/" + hash + "/" + name;
    }

    /** The address of the style sheet that every page has. */
    public String getTheme() {
        if (FacesSetup.isDevelopment()) {
            load();
        }
        return url(THEME);
    }

    String hash() {
        return hash;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }
}
