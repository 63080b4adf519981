package org.smartcampus.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests of several people at once, each with a browser and a session of his own. */
final class Load {
  private Load() {}

  /** One request of one person; throws when the answer is not what it should be. */
  interface Request {
    void send(int person) throws IOException;
  }

  /** Lets all people ask again and again for a time. */
  static Reading run(int people, double seconds, Collection<Long> servers, Request request) {
    double cpu = Machine.cpu(servers);
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    List<Callable<Long>> all = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      int person = i;
      all.add(
          () -> {
            long done = 0;
            while (System.nanoTime() < end) {
              request.send(person);
              done++;
            }
            return done;
          });
    }
    long done = 0;
    ExecutorService threads = Executors.newFixedThreadPool(people);
    try {
      for (Future<Long> one : threads.invokeAll(all)) {
        done += one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
    double took = (System.nanoTime() - start) / 1e9;
    return new Reading(done / took, (Machine.cpu(servers) - cpu) / Math.max(1, done), Machine.load());
  }

  /** Sends a request so many times, several at once. */
  static void times(int atOnce, int times, Request request) {
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    try {
      List<Callable<Void>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        all.add(
            () -> {
              request.send(number);
              return null;
            });
      }
      for (Future<Void> one : threads.invokeAll(all)) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /** Milliseconds of 40 requests of one person alone: their median and their 95th percentile. */
  static double[] single(Request request) throws IOException {
    double[] times = new double[40];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      request.send(0);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return new double[] {times[19], times[37]};
  }
}
