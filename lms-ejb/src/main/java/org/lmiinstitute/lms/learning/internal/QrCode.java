package org.lmiinstitute.lms.learning.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a square that a phone can read. */
final class QrCode {

    private static final int PIXELS = 330;
    private static final int WHITE = 0xffffff;
    private static final int QUIET_ZONE = 1;

    private QrCode() {}

    /** A PNG as a {@code data:} address. */
    static String dataAddress(String text) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image(modules), "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage image(BitMatrix modules) {
        int side = modules.getWidth();
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, modules.get(x, y) ? 0 : WHITE);
            }
        }
        return image;
    }
}
