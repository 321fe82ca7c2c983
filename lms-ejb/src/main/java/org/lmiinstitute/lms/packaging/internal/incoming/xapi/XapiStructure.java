package org.lmiinstitute.lms.packaging.internal.incoming.xapi;

import java.util.List;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Addresses;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ChosenLanguage;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.PackageAddress;

/** Makes the outline that is played: each activity that starts somewhere is a unit. */
record XapiStructure(XapiPackage read, ChosenLanguage language) {

    PackageStructure structure() {
        XapiActivity launched = read.launched();
        return new PackageStructure(
                PackageStandard.XAPI,
                "",
                launched.id(),
                title(launched),
                language.words(launched.description()),
                language.tag(),
                List.of(),
                read.activities().stream()
                        .filter(activity -> !activity.launches().isEmpty())
                        .map(this::unit)
                        .toList());
    }

    private PackageStructure.Node unit(XapiActivity activity) {
        return new PackageStructure.Unit(
                activity.id(),
                title(activity),
                language.words(activity.description()),
                address(activity.start(language).url()),
                false,
                new PackageStructure.Terms(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        activity.type().orElse(null)),
                List.of(),
                null);
    }

    private String title(XapiActivity activity) {
        String words = language.words(activity.name());
        return words.isEmpty() ? activity.id() : words;
    }

    private static String address(String url) {
        return Addresses.isWeb(url) ? url : PackageAddress.of(url).orElseThrow().written();
    }
}
