package org.lmiinstitute.lms.web.rest;

import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** A JAX-RS application with the product's JSON and failures; a subclass names its path and its resources. */
public abstract class RestApplication extends Application {
    private final Set<Class<?>> classes;

    protected RestApplication(Set<Class<?>> resources) {
        Set<Class<?>> all = new HashSet<>(resources);
        all.add(JsonBodies.class);
        all.add(ProblemMapper.class);
        this.classes = Set.copyOf(all);
    }

    @Override
    public Set<Class<?>> getClasses() {
        return classes;
    }
}
