package org.smartcampus.platform.service;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.smartcampus.shared.model.CampusClock;
import org.smartcampus.shared.model.ForbiddenException;
import org.smartcampus.shared.model.Permission;
import org.smartcampus.shared.service.Fresh;
import org.smartcampus.shared.service.Open;
import org.smartcampus.shared.service.Requires;

/**
 * Asks the permission of every service method before it runs, and for a fresh proof where {@link
 * Fresh} says so. Bound to all beans in ejb-jar.xml; a service method without {@link Requires} or
 * {@link Open} is closed (design §4.2).
 */
public class GuardInterceptor {
  private static final Permission[] NOTHING = {};
  private static final ConcurrentMap<Method, Permission[]> ASKED = new ConcurrentHashMap<>();

  @Inject private Callers callers;
  @Inject private CampusClock clock;

  @AroundInvoke
  Object guard(InvocationContext call) throws Exception {
    Class<?> bean = call.getTarget().getClass();
    if (isService(bean)) {
      Permission[] oneOf = ASKED.computeIfAbsent(call.getMethod(), GuardInterceptor::asked);
      if (oneOf != NOTHING) {
        callers.current().require(oneOf);
      }
      if (call.getMethod().isAnnotationPresent(Fresh.class)) {
        callers.current().requireFresh(clock.now());
      }
    }
    return call.proceed();
  }

  private static boolean isService(Class<?> bean) {
    return bean.getName().contains(".service.");
  }

  private static Permission[] asked(Method method) {
    Requires requires = method.getAnnotation(Requires.class);
    if (requires != null) {
      return requires.value();
    }
    if (method.isAnnotationPresent(Open.class)) {
      return NOTHING;
    }
    Class<?> owner = method.getDeclaringClass();
    if (owner.isAnnotationPresent(Requires.class)) {
      return owner.getAnnotation(Requires.class).value();
    }
    if (owner.isAnnotationPresent(Open.class)) {
      return NOTHING;
    }
    throw new ForbiddenException(null);
  }
}
