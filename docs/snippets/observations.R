# PAR INDEX of provinces as a data frame: one row is one result. Needs R alone.
base_url <- Sys.getenv("BASE_URL", "http://localhost:8080")

results <- read.csv(
  paste0(base_url, "/api/v1/observations.csv?indicator=par-index&population=province"),
  encoding = "UTF-8", na.strings = ""
)
known <- results[!is.na(results$score), ]
print(aggregate(score ~ year, known, function(x) c(known = length(x), mean = round(mean(x), 2))))
