"""phrasebook in Python, by ctypes and the library for C: enough of it to show errors to people.

    import phrasebook
    phrasebook.text("fr-CA", 404)                   # 'Ressource introuvable'
    words = phrasebook.Catalog.builtin().reader("zh-HK")
    words(503, phrasebook.SUMMARY).text             # '伺服器太忙或正在維護，要過一段時間才能使用。'

The library, libphrasebook-c, is looked for where the system has its libraries;
PHRASEBOOK_LIBRARY names it where it lies elsewhere. Any thread may call anything here.
"""

import ctypes
import ctypes.util
import os
from collections import namedtuple

TITLE, SUMMARY, DESCRIPTION, ADVICE = range(4)
MATCHES = ("exact", "parent", "default", "class", "none")
NUL_TERMINATED = ctypes.c_size_t(-1).value

#: An answer: the words, their language, whose wording it is, and how it was found.
Message = namedtuple("Message", "text locale edition code match")


class LoadError(Exception):
    """A directory of catalog files cannot be used; says all that is wrong with them."""


class _String(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("size", ctypes.c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.data, self.size).decode()


class _Message(ctypes.Structure):
    _fields_ = [("text", _String), ("locale", _String), ("edition", _String),
                ("code", ctypes.c_int), ("is_class", ctypes.c_int), ("match", ctypes.c_int),
                ("reserved_int", ctypes.c_int), ("reserved", ctypes.c_size_t * 4)]


class _Negotiation(ctypes.Structure):
    _fields_ = [("locale", _String), ("range", _String), ("quality", ctypes.c_int),
                ("match", ctypes.c_int), ("skipped", ctypes.c_int),
                ("reserved_int", ctypes.c_int), ("reserved", ctypes.c_size_t * 4)]


def _open():
    name = os.environ.get("PHRASEBOOK_LIBRARY") or ctypes.util.find_library("phrasebook-c")
    if name is None:
        raise ImportError("libphrasebook-c is not installed; PHRASEBOOK_LIBRARY may name it")
    library = ctypes.CDLL(name)
    # Without these, a pointer would be cut to an int.
    handle, text, size = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t
    out = ctypes.POINTER(handle)
    for function, result, *arguments in (
            ("version", text),
            ("text", text, text, ctypes.c_int, ctypes.c_int),
            ("reason_phrase", text, ctypes.c_int),
            ("catalog_builtin", handle),
            ("catalog_load", ctypes.c_int, text, out, out),
            ("catalog_with", ctypes.c_int, handle, handle, out, out),
            ("catalog_free", None, handle),
            ("negotiate", ctypes.c_int, handle, text, size, ctypes.POINTER(_Negotiation)),
            ("negotiate_preferences", ctypes.c_int, handle, ctypes.POINTER(text), size,
             ctypes.POINTER(_Negotiation)),
            ("reader_new", ctypes.c_int, handle, text, size, out),
            ("reader_lookup", ctypes.c_int, handle, ctypes.c_int, ctypes.c_int,
             ctypes.POINTER(_Message)),
            ("reader_free", None, handle),
            ("error_text", text, ctypes.c_int),
            ("error_message", text, handle),
            ("error_free", None, handle)):
        found = getattr(library, f"phrasebook_{function}")
        found.restype, found.argtypes = result, arguments
    return library


_library = _open()


def version():
    """The version of the library."""
    return _library.phrasebook_version().decode()


def text(tag, code, field=TITLE):
    """The words for a code, '' where there are none."""
    return _library.phrasebook_text(tag.encode(), code, field).decode()


def reason_phrase(code):
    """What stands in a status line: English, whatever the language."""
    return _library.phrasebook_reason_phrase(code).decode()


def _checked(result, error=None):
    """Raises what a result says; ends the error that came with it."""
    if result == 0:
        return
    said = _library.phrasebook_error_message(error) or _library.phrasebook_error_text(result)
    _library.phrasebook_error_free(error)
    raise LoadError(said.decode())


class Catalog:
    """A set of messages that does not change."""

    def __init__(self, handle, owned):
        self._handle, self._owned = handle, owned

    def __del__(self):
        if self._owned:
            _library.phrasebook_catalog_free(self._handle)

    @classmethod
    def builtin(cls):
        """The catalog in the library."""
        return cls(_library.phrasebook_catalog_builtin(), owned=False)

    @classmethod
    def load(cls, directory):
        """A directory of catalog files."""
        handle, error = ctypes.c_void_p(), ctypes.c_void_p()
        _checked(_library.phrasebook_catalog_load(os.fsencode(directory), ctypes.byref(handle),
                                                  ctypes.byref(error)), error)
        return cls(handle, owned=True)

    def overlaid(self, overlay):
        """This catalog with another laid over it, whose messages win."""
        handle, error = ctypes.c_void_p(), ctypes.c_void_p()
        _checked(_library.phrasebook_catalog_with(self._handle, overlay._handle,
                                                  ctypes.byref(handle), ctypes.byref(error)), error)
        return Catalog(handle, owned=True)

    def negotiate(self, accept_language):
        """The locale to answer in, by the value of an Accept-Language header."""
        chosen, header = _Negotiation(), accept_language.encode()
        _checked(_library.phrasebook_negotiate(self._handle, header, len(header),
                                               ctypes.byref(chosen)))
        return str(chosen.locale)

    def prefer(self, tags):
        """The locale to answer in, by a list of tags, the most preferred first."""
        chosen, array = _Negotiation(), (ctypes.c_char_p * len(tags))(*map(str.encode, tags))
        _checked(_library.phrasebook_negotiate_preferences(self._handle, array, len(tags),
                                                           ctypes.byref(chosen)))
        return str(chosen.locale)

    def reader(self, tag):
        """The catalog as the reader of a language sees it."""
        handle = ctypes.c_void_p()
        _checked(_library.phrasebook_reader_new(self._handle, tag.encode(), NUL_TERMINATED,
                                                ctypes.byref(handle)))
        return Reader(handle)


class Reader:
    """Answers codes in one language. Keeps its messages alive by itself."""

    def __init__(self, handle):
        self._handle = handle

    def __del__(self):
        _library.phrasebook_reader_free(self._handle)

    def __call__(self, code, field=TITLE):
        found = _Message()
        _checked(_library.phrasebook_reader_lookup(self._handle, code, field, ctypes.byref(found)))
        return Message(str(found.text), str(found.locale), str(found.edition),
                       f"{found.code}xx" if found.is_class else found.code, MATCHES[found.match])
