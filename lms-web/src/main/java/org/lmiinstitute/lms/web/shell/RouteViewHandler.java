package org.lmiinstitute.lms.web.shell;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/** Lets a form of a working page post to the address of its route, since views have no address of their own. */
public class RouteViewHandler extends ViewHandlerWrapper {

    public RouteViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    /** Public pages keep no state; Faces must know that before it renders, or it begins a session. */
    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        if (view != null && context.getExternalContext().getRequestMap().get(ContentSecurityPolicy.WORKING) == null) {
            view.setTransient(true);
        }
        return view;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Map<String, Object> attributes = context.getExternalContext().getRequestMap();
        boolean same = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        return same && attributes.get(PathVariables.ADDRESS) instanceof String address
                ? address
                : super.getActionURL(context, viewId);
    }
}
