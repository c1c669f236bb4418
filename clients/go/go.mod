module parindex.vn/clients/go

go 1.24
