# What a statistician does with rsdmx: read data by an address, read the structure, register the service as a provider and ask by key.
suppressMessages(library(rsdmx))
options(warn = -1) # rsdmx 0.6 warns of itself on R 4.2
base <- Sys.getenv("BASE_URL")
failed <- 0

check <- function(name, expression) {
  good <- tryCatch(isTRUE(expression), error = function(e) { message(conditionMessage(e)); FALSE })
  cat(if (good) "ok" else "not ok", "rsdmx", name, "\n")
  if (!good) failed <<- failed + 1
}
quietly <- function(expression) { capture.output(value <- suppressMessages(expression)); value }
read <- function(path) quietly(readSDMX(paste0(base, path)))

check("generic data by an address", {
  d <- as.data.frame(read("/sdmx/v1/data/par-index/A.par-index.province.quang-ninh+ha-noi.score?startPeriod=2019&endPeriod=2020"))
  nrow(d) == 4 && d$obsValue[d$REF_AREA == "quang-ninh" & d$obsTime == "2019"] == 90.09 &&
    d$PLACE_BEST[d$REF_AREA == "quang-ninh" & d$obsTime == "2019"] == "1"
})
check("every observation, the missing ones too", {
  d <- as.data.frame(read("/sdmx/v1/data/RESULTS"))
  missing <- is.na(suppressWarnings(as.numeric(d$obsValue)))
  # A result is up to three observations: its score, its points and its place.
  results <- as.integer(sub('.*"total":([0-9]+).*', "\\1", paste(readLines(paste0(base, "/api/v1/observations?limit=1"), warn = FALSE), collapse = "")))
  nrow(d) >= results && all(d$OBS_STATUS[missing] != "A") && all(d$OBS_STATUS[!missing] == "A") && any(missing)
})
check("the first and the last of each series", {
  d <- as.data.frame(read("/sdmx/v1/data/par-index/A.par-index.province.quang-ninh.score?lastNObservations=2"))
  nrow(d) == 2 && all(d$obsTime == sort(d$obsTime))
})
check("nothing is an empty data set", {
  is.null(as.data.frame(read("/sdmx/v1/data/sipas/A.sipas.ministry..")))
})
check("the data flows", {
  f <- as.data.frame(read("/sdmx/v1/dataflow"))
  all(c("RESULTS", "par-index", "sipas") %in% f$id) && any(grepl("Mọi kết quả", f$Name.vi))
})
check("the structure with its code lists", {
  s <- read("/sdmx/v1/datastructure/PARINDEX/RESULTS/latest?references=children")
  lists <- slot(s, "codelists")
  units <- as.data.frame(lists, codelistId = "CL_UNIT")
  "CL_INDICATOR" %in% sapply(slot(lists, "codelists"), function(x) slot(x, "id")) &&
    units$label.vi[units$id == "quang-ninh"] == "Quảng Ninh"
})
check("as a provider, by key, with labels from the structure", {
  builder <- SDMXREST21RequestBuilder(regUrl = paste0(base, "/sdmx/v1"), repoUrl = paste0(base, "/sdmx/v1"), compliant = TRUE)
  quietly(addSDMXServiceProvider(SDMXServiceProvider(agencyId = "PARINDEX", name = "parindex", builder = builder)))
  d <- as.data.frame(
    quietly(readSDMX(providerId = "PARINDEX", resource = "data", flowRef = "sipas", key = "A.sipas.province..score",
                     start = 2019, end = 2021, dsd = TRUE)), labels = TRUE)
  nrow(d) > 10 && all(d$REF_AREA_label.en[d$REF_AREA == "bac-lieu"] == "Bac Lieu") && "bac-lieu" %in% d$REF_AREA
})

quit(status = if (failed > 0) 1 else 0)
