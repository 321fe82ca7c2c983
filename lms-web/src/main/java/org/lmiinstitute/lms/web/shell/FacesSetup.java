package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Switches Faces on; its parameters stand in web.xml. */
@FacesConfig
@ApplicationScoped
public class FacesSetup {}
