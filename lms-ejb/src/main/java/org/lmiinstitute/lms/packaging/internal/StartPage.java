package org.lmiinstitute.lms.packaging.internal;

/** The page that a learning system opens for a module: the player's own, which finds what all modules use where the package has it. */
final class StartPage {

    private StartPage() {}

    static PackageEntry of(PackageEntry page, PackagedModule module) {
        return page.at(module.startPage())
                .changed(html -> html.replaceAll("\"((player|dispatch)\\.)", "\"" + module.toRoot() + "$1"));
    }
}
