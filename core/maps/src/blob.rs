use std::{fs::File, io, path::Path, sync::Arc};

use memmap2::Mmap;

/// The bytes of a map file: built into the program, in memory, or mapped from the disk and read where they lie.
///
/// Cloning shares them.
#[derive(Clone)]
pub struct Blob(Kind);

#[derive(Clone)]
enum Kind {
    Static(&'static [u8]),
    Owned(Arc<[u8]>),
    Mapped(Arc<Mmap>),
}

impl Blob {
    /// Bytes that are part of the program.
    pub fn from_static(bytes: &'static [u8]) -> Self {
        Self(Kind::Static(bytes))
    }

    /// Maps a file. Packs are swapped whole, never changed in place, so a mapped file stays what it was.
    ///
    /// Errors are those of opening and mapping the file.
    pub fn map(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        if file.metadata()?.len() == 0 {
            return Ok(Self::from_static(&[]));
        }
        #[expect(unsafe_code, reason = "a mapped file is only unsound when somebody cuts it short meanwhile")]
        // SAFETY: map files are written beside their place and renamed into it; nobody truncates or writes to one.
        let map = unsafe { Mmap::map(&file)? };
        Ok(Self(Kind::Mapped(Arc::new(map))))
    }
}

impl From<Vec<u8>> for Blob {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Kind::Owned(bytes.into()))
    }
}

impl AsRef<[u8]> for Blob {
    fn as_ref(&self) -> &[u8] {
        match &self.0 {
            Kind::Static(bytes) => bytes,
            Kind::Owned(bytes) => bytes,
            Kind::Mapped(map) => map,
        }
    }
}

impl std::fmt::Debug for Blob {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Blob({} bytes)", self.as_ref().len())
    }
}
