package vn.parindex.charts;

import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What a request wants drawn, however it is to look.
 *
 * @param name of the file if somebody keeps it, without its ending
 * @param answered the year that {@code latest} came to; empty where a year was named, or none
 */
record Drawing(Function<ChartLook, Picture> chart, String name, OptionalInt answered) {}
