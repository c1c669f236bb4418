package vn.parindex.http.answer;

import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;

/** A writer that sends what it writes by {@link Reader#send}; all others are given an outbox to write to ({@link OutboxFilter}). */
public interface Sender extends ServerMessageBodyWriter<Object> {}
