"""Figures for whoever watches the installation, as Prometheus reads them (``/metrics``).

``counting`` adds each request to the counts of its process, ``readings`` asks database and disk
when somebody looks, ``page`` answers. Labels are names of routes, methods and classes of status:
never an address, a key or anything of a person.
"""
