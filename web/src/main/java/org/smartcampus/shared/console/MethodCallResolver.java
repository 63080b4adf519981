package org.smartcampus.shared.console;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Calls methods from pages ({@code #{row.name()}}) without looking them up each time: the
 * platform's own resolver copies all methods of a class for every call, which was a tenth of a
 * list's cost. Takes only calls that can mean one method; everything else is left to the platform.
 */
public class MethodCallResolver extends ELResolver {
  private record Call(String method, int arguments) {}

  private static final ClassValue<ConcurrentMap<Call, Optional<Method>>> KNOWN =
      new ClassValue<>() {
        @Override
        protected ConcurrentMap<Call, Optional<Method>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    if (base == null
        || base instanceof Class
        || types != null
        || !(method instanceof String name)) {
      return null;
    }
    int count = arguments == null ? 0 : arguments.length;
    Class<?> type = base.getClass();
    Optional<Method> found =
        KNOWN.get(type).computeIfAbsent(new Call(name, count), call -> only(type, call));
    if (found.isEmpty()) {
      return null;
    }
    Class<?>[] wanted = found.get().getParameterTypes();
    Object[] given = new Object[count];
    for (int i = 0; i < count; i++) {
      given[i] = context.convertToType(arguments[i], wanted[i]);
    }
    try {
      Object result = found.get().invoke(base, given);
      context.setPropertyResolved(base, method);
      return result;
    } catch (InvocationTargetException e) {
      throw new ELException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new ELException(e);
    }
  }

  /**
   * The only public method of this name and number of arguments, of a list that hides its class the
   * one of an interface; empty when there are several.
   */
  private static Optional<Method> only(Class<?> type, Call call) {
    if (List.class.isAssignableFrom(type) && !isOpen(type)) {
      return only(List.class, call);
    }
    if (!isOpen(type)) {
      return Optional.empty();
    }
    Method only = null;
    for (Method method : type.getMethods()) {
      if (method.getName().equals(call.method) && !method.isBridge()) {
        boolean fits = method.getParameterCount() == call.arguments;
        if (method.isVarArgs() || fits && only != null) {
          return Optional.empty();
        }
        only = fits ? method : only;
      }
    }
    return Optional.ofNullable(only)
        .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()));
  }

  private static boolean isOpen(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && type.getModule().isExported(type.getPackageName());
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // only calls are resolved here
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return false;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }
}
