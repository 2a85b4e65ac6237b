"""How script/import-documents reads the five documents: one module for each shape.

    source      a document's bytes, lines and front matter
    plain       Markdown and HTML in, the words out
    windows     the pages of Wininet.h and Winhttp.h (wininet.fr, wininet.zh-TW, winhttp.en)
    mdn         MDN's list of codes (mdn.fr)
    statuslist  the table of codes (statuslist.fr)
    codes       data/status-codes.tsv, against which constants and names are checked
    editions    what each catalog is made of, and the checks that need more than one document
    marks       script/document-marks.tsv: the entries that are wrong
    po          a catalog as the bytes of a .po file
"""
