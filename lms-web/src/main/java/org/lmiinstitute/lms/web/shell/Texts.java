package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The text of pages: {@code #{text.catalogue['hero.title']}}, one bundle per feature, in the visitor's language. */
@Named("text")
@RequestScoped
public class Texts extends AbstractMap<String, TextBundle> {
    private final Map<String, TextBundle> opened = new HashMap<>();
    private Visitor visitor;

    protected Texts() {}

    @Inject
    public Texts(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The bundle of a feature: {@code org/lmiinstitute/lms/web/<feature>/messages}. */
    @Override
    public TextBundle get(Object feature) {
        return of(String.valueOf(feature));
    }

    public TextBundle of(String feature) {
        return opened.computeIfAbsent(feature, name -> new TextBundle(name, visitor.getLocale()));
    }

    @Override
    public Set<Entry<String, TextBundle>> entrySet() {
        return Set.copyOf(opened.entrySet());
    }
}
